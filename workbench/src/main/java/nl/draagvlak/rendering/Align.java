package nl.draagvlak.rendering;

/** How a column of a table stands. Numbers stand right. */
public enum Align { LEFT, RIGHT, CENTRE }
