/** Did something change: interrupted time series, with what would have been and what could have been seen at all. */
package nl.draagvlak.methods.series;
