package nl.draagvlak.actions;

/** An action and what one's own organisation is for it: its holder, asked to take it over, or a co-holder. */
record Mine(ActionDetail action, Holder own) {}
