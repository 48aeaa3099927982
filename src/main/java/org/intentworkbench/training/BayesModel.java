package org.intentworkbench.training;

/// `log-odds = prior + what each input's range says`.
///
/// @param borders for each input the largest value of each range but the last, ascending
/// @param says for each input the log-odds of each range
public record BayesModel(double prior, double[][] borders, double[][] says) implements Classifier {
    /// Log-odds.
    public double margin(double[] inputs) {
        double sum = prior;
        for (int j = 0; j < says.length; j++) {
            sum += says(j, inputs[j]);
        }
        return sum;
    }

    /// Log-odds a value of an input adds.
    public double says(int input, double value) {
        return says[input][BinnedInputs.bin(borders[input], value)];
    }

    @Override
    public double probability(double[] inputs) {
        return 1 / (1 + Math.exp(-margin(inputs)));
    }

    @Override
    public int inputs() {
        return says.length;
    }

    @Override
    public Scale scale() {
        return Scale.LOG_ODDS;
    }
}
