package nl.draagvlak.methods.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

class LeadingEigenvectorsTest {

    private record Dense(double[][] rows) implements Covariance {

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public double trace() {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += rows[i][i];
            }
            return sum;
        }

        @Override
        public void multiply(double[][] vectors, double[][] products) {
            for (int k = 0; k < vectors.length; k++) {
                for (int i = 0; i < rows.length; i++) {
                    products[k][i] = 0;
                    for (int j = 0; j < rows.length; j++) {
                        products[k][i] += rows[i][j] * vectors[k][j];
                    }
                }
            }
        }
    }

    @Test
    void findsWhatASolverOfAllEigenvaluesFinds() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(seed % 8 == 0 ? 260 : 60);
            double[][] matrix = product(random, size, 1 + random.nextInt(2 * size));
            LeadingEigenvectors.Pair found = LeadingEigenvectors.of(new Dense(matrix));
            Eigenvalue<Double> all = Eigenvalue.R064.make(size, true);
            all.decompose(R064Store.FACTORY.rows(matrix));
            double[] values = new double[size];
            all.getEigenvalues(values, Optional.empty());
            for (int k = 0; k < 2; k++) {
                double expected = Math.max(0, values[k]);
                assertThat(found.values()[k]).as("seed %d", seed).isCloseTo(expected, within(1e-11 * values[0]));
                double gap = values[k] - (k + 1 < size ? values[k + 1] : 0);
                if (expected > 1e-9 * values[0] && gap > 1e-6 * values[0]) {
                    double dot = 0;
                    for (int i = 0; i < size; i++) {
                        dot += all.getV().doubleValue(i, k) * found.vectors()[k][i];
                    }
                    assertThat(Math.abs(dot)).isCloseTo(1, within(1e-10));
                }
            }
        }
    }

    @Test
    void anEigenvalueThatOccursTwiceGivesTwoDirections() {
        double[][] matrix = new double[200][200];
        for (int i = 0; i < 200; i++) {
            matrix[i][i] = i < 2 ? 5 : 1.0 / i;
        }
        LeadingEigenvectors.Pair found = LeadingEigenvectors.of(new Dense(matrix));
        assertThat(found.values()).containsExactly(new double[] {5, 5}, within(1e-12));
        double dot = found.vectors()[0][0] * found.vectors()[1][0] + found.vectors()[0][1] * found.vectors()[1][1];
        assertThat(dot).isCloseTo(0, within(1e-12));
    }

    @Test
    void eigenvaluesThatLieCloseTogetherAreToldApart() {
        double[][] matrix = new double[400][400];
        for (int i = 0; i < 400; i++) {
            matrix[i][i] = 1 - 1e-4 * i;
        }
        LeadingEigenvectors.Pair found = LeadingEigenvectors.of(new Dense(matrix));
        assertThat(found.vectors()[0][0]).isCloseTo(1, within(1e-9));
        assertThat(found.vectors()[1][1]).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingToExplainGivesNothing() {
        assertThat(LeadingEigenvectors.of(new Dense(new double[3][3])).vectors()).isDeepEqualTo(new double[2][3]);
        LeadingEigenvectors.Pair one = LeadingEigenvectors.of(new Dense(new double[][] {{4, -4}, {-4, 4}}));
        assertThat(one.values()).containsExactly(new double[] {8, 0}, within(1e-12));
        assertThat(one.vectors()[0]).containsExactly(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, within(1e-12));
        assertThat(one.vectors()[1]).containsExactly(0, 0);
    }

    private static double[][] product(Random random, int size, int rank) {
        double[][] factor = new double[rank][size];
        for (double[] row : factor) {
            for (int i = 0; i < size; i++) {
                row[i] = random.nextInt(3) - 1;
            }
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (double[] row : factor) {
                    matrix[i][j] += row[i] * row[j];
                }
            }
        }
        return matrix;
    }
}
