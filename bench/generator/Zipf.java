import java.util.random.RandomGenerator;

/** Draws ranks by the law of Zipf and Mandelbrot: rank r, from 0, comes up in proportion to 1 / (r + 1 + shift). */
final class Zipf {

    private final double[] sums;

    Zipf(int ranks, double shift) {
        sums = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / (rank + 1 + shift);
            sums[rank] = sum;
        }
    }

    int next(RandomGenerator random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
