"""Seconds scikit-learn takes on the numbers TrainingBench wrote. Outside the build; called by it.

    /usr/bin/python3 src/test/python/training_rival.py target/bench [name ...]

Debian's python3-sklearn will do; the version is printed with the table. The last round counts: the second, or as many as fill three seconds.
"""

import sys
import time

import numpy
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.tree import DecisionTreeClassifier

RIVALS = {
    "logistic": lambda: LogisticRegression(C=1 / 30, max_iter=1000),
    "tree": lambda: DecisionTreeClassifier(max_depth=8, min_samples_leaf=20, random_state=7),
    "forest": lambda: RandomForestClassifier(100, min_samples_leaf=2, n_jobs=2, random_state=7),
    "boosting": lambda: HistGradientBoostingClassifier(
        max_iter=200, learning_rate=0.05, min_samples_leaf=20, early_stopping=False, random_state=7
    ),
}


def rows(path):
    numbers = numpy.fromfile(path, dtype="<f8")
    size, inputs = int(numbers[0]), int(numbers[1])
    table = numbers[2:].reshape(size, inputs + 1)
    return numpy.ascontiguousarray(table[:, :inputs]), table[:, inputs].astype(int)


def main(folder, names):
    print(f"scikit-learn {sklearn.__version__}, Python {sys.version.split()[0]}")
    print("| data | learner | training, s | of processors, s | scoring as many rows, s | AUC on the training rows |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name in names or ["shoppers", "made"]:
        x, y = rows(f"{folder}/{name}.rows")
        for learner, make in RIVALS.items():
            spent, round = 0, 0
            while round < 2 or spent < 3 and round < 50:
                round += 1
                before = time.process_time()
                start = time.perf_counter()
                model = make().fit(x, y)
                fitted = time.perf_counter()
                busy = time.process_time() - before
                scores = model.predict_proba(x)[:, 1]
                scored = time.perf_counter()
                spent += fitted - start
            auc = roc_auc_score(y, scores)
            print(
                f"| {name}, {x.shape[0]:,} x {x.shape[1]} | {learner} | {fitted - start:.3f} | {busy:.3f} "
                f"| {scored - fitted:.3f} | {auc:.4f} |",
                flush=True,
            )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
