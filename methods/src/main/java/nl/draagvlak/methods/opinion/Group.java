package nl.draagvlak.methods.opinion;

import java.util.List;

/**
 * People who vote alike.
 *
 * @param id             stays the same from one picture to the next while most members stay
 * @param size           how many members
 * @param x              where its middle stands in the picture
 * @param y              likewise
 * @param representative the statements that stand for it, at most five: those it agrees with first
 */
public record Group(int id, int size, double x, double y, List<Stance> representative) {}
