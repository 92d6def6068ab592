package nl.draagvlak.methods.opinion;

/** The matrix ZᵀZ of centred votes, as far as the search for its leading eigenvectors needs it: symmetric and positive semidefinite. */
interface Covariance {

    /** Rows, and columns. */
    int size();

    /** The sum of the diagonal, which is the sum of all eigenvalues. */
    double trace();

    /** Multiplies each of two vectors, the same for any number of threads: {@code products[k] = matrix · vectors[k]}. */
    void multiply(double[][] vectors, double[][] products);
}
