package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.intentworkbench.features.Split;

/// Rows to learn from and rows to judge, and which of the former are judged while penalties are chosen. A text is on
/// one side only.
///
/// @param train,test ascending row numbers, disjoint
/// @param fold of each training row; the penalty is chosen by what folds 0 to `judged` - 1 say when learnt without
/// @param judged from 1 to the number of folds
record BakeOffSplit(int[] train, int[] test, int[] fold, int judged) {
    /// Where rows are many one fifth tells enough; where they are few all are needed.
    private static final int FOLDS = 5;

    private static final int MANY = 2_000;

    /// Both classes are held out in the share asked for, to within one text; a text with both outcomes counts as
    /// what most of its reviews say.
    static BakeOffSplit random(BakeOffRows rows, double testShare, long seed, int repeat) {
        var random = Split.random(seed, repeat);
        BitSet held = new BitSet();
        for (List<Integer> texts :
                shuffledByClass(rows, IntStream.range(0, rows.size()).toArray(), random)) {
            texts.subList(0, (int) Math.round(testShare * texts.size())).forEach(held::set);
        }
        return withRandomFolds(rows, row -> !held.get(rows.text()[row]), random);
    }

    /// `aClass` texts of each class, one review of each, against all reviews of other texts.
    static BakeOffSplit few(BakeOffRows rows, int aClass, long seed, int draw) {
        var random = Split.random(seed, draw);
        BitSet drawn = new BitSet();
        for (List<Integer> texts :
                shuffledByClass(rows, IntStream.range(0, rows.size()).toArray(), random)) {
            texts.subList(0, Math.min(aClass, texts.size())).forEach(drawn::set);
        }
        int[] before = {-1};
        int[] train = IntStream.range(0, rows.size())
                .filter(row -> drawn.get(rows.text()[row]))
                .filter(row -> {
                    // rows of one text stand side by side: the first alone is taken
                    boolean first = rows.text()[row] != before[0];
                    before[0] = rows.text()[row];
                    return first;
                })
                .toArray();
        int[] test = IntStream.range(0, rows.size())
                .filter(row -> !drawn.get(rows.text()[row]))
                .toArray();
        return new BakeOffSplit(train, test, randomFolds(rows, train, random), FOLDS);
    }

    /// One category against all others; the penalty is chosen by categories left out as well, since what works
    /// within the categories that were read need not work beyond them. A text that also stands in the category left
    /// out is not learnt from.
    static BakeOffSplit leftOut(BakeOffRows rows, String category, long seed) {
        BitSet judged = new BitSet();
        int[] test = IntStream.range(0, rows.size())
                .filter(row -> rows.categories()[row].equals(category))
                .toArray();
        IntStream.of(test).forEach(row -> judged.set(rows.text()[row]));
        int[] train = IntStream.range(0, rows.size())
                .filter(row -> !judged.get(rows.text()[row]))
                .toArray();
        List<String> others = IntStream.of(train)
                .mapToObj(row -> rows.categories()[row])
                .distinct()
                .sorted()
                .toList();
        if (others.size() < 2) {
            return withRandomFolds(rows, row -> !judged.get(rows.text()[row]), new SplittableRandom(seed));
        }
        int folds = Math.min(FOLDS, others.size());
        int[] fold = IntStream.of(train)
                .map(row -> others.indexOf(rows.categories()[row]) % folds)
                .toArray();
        return new BakeOffSplit(train, test, fold, train.length >= MANY ? 2 : folds);
    }

    private static BakeOffSplit withRandomFolds(BakeOffRows rows, IntPredicate trained, SplittableRandom random) {
        int[] train = IntStream.range(0, rows.size()).filter(trained).toArray();
        int[] test = IntStream.range(0, rows.size()).filter(trained.negate()).toArray();
        return new BakeOffSplit(train, test, randomFolds(rows, train, random), train.length >= MANY ? 1 : FOLDS);
    }

    private static int[] randomFolds(BakeOffRows rows, int[] train, SplittableRandom random) {
        int[] ofText = new int[rows.texts().size()];
        for (List<Integer> texts : shuffledByClass(rows, train, random)) {
            for (int i = 0; i < texts.size(); i++) {
                ofText[texts.get(i)] = i % FOLDS;
            }
        }
        return IntStream.of(train).map(row -> ofText[rows.text()[row]]).toArray();
    }

    /// The texts of some rows in random order, those that are mostly negative and those that are not.
    private static List<List<Integer>> shuffledByClass(BakeOffRows rows, int[] some, SplittableRandom random) {
        int[] balance = new int[rows.texts().size()];
        BitSet there = new BitSet();
        for (int row : some) {
            there.set(rows.text()[row]);
            balance[rows.text()[row]] += rows.labels()[row] == 1 ? 1 : -1;
        }
        List<List<Integer>> classes = List.of(new ArrayList<>(), new ArrayList<>());
        there.stream().forEach(text -> classes.get(balance[text] >= 0 ? 1 : 0).add(text));
        for (List<Integer> texts : classes) {
            for (int i = texts.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                Integer moved = texts.get(i);
                texts.set(i, texts.get(other));
                texts.set(other, moved);
            }
        }
        return classes;
    }

    /// Whether both outcomes are on both sides, as learning and AUC need.
    boolean hasBothClasses(BakeOffRows rows) {
        return isMixed(rows.labels(train)) && isMixed(rows.labels(test));
    }

    boolean isLearnable(BakeOffRows rows) {
        return test.length > 0 && isMixed(rows.labels(train));
    }

    private static boolean isMixed(int[] labels) {
        return Arrays.stream(labels).distinct().count() == 2;
    }
}
