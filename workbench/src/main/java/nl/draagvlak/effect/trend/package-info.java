/** Did something change: series of measurements around a moment, with what would have been and what could have been seen at all. */
package nl.draagvlak.effect.trend;
