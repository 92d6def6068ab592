/** Regression for counts and measurements: generalized linear models by iteratively reweighted least squares. */
package nl.draagvlak.methods.regression;
