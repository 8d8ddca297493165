"""Trains the shipped intent classifier on a given set and measures it on another."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from nlu.classifier import OUT_OF_SCOPE, IntentClassifier, Prediction
from nlu.features import FeatureExtractor, load_features
from nlu.labelled import Labelled, LabelledDataError, read_labelled

TIMED_MESSAGES = 100
"""Messages that are predicted one by one, as in a conversation, to measure the time a message takes."""


def evaluate(train_csv: Path, test_csv: Path, out_of_scope_csv: Path | None = None) -> dict[str, float | int | None]:
    """Accuracy, macro F1 and out-of-scope AUROC (0 to 1) of the classifier, and its speed.

    `train_seconds` holds encoding and fitting the training set, `milliseconds_per_message` encoding and predicting one
    message alone (mean), `load_seconds` loading the encoders. `out_of_scope_auroc` is None when nothing out of scope
    was given: neither a file nor test rows labelled `out_of_scope`.
    Raises LabelledDataError for unusable files and EncoderError when the encoder cannot be loaded.
    """
    train, test = read_labelled(train_csv), read_labelled(test_csv)
    outside = read_labelled(out_of_scope_csv, label_needed=False).texts if out_of_scope_csv else []
    if len(set(train.labels)) < 2:
        raise LabelledDataError(f"{train_csv}: only one label; a classifier needs two or more")

    started = time.perf_counter()
    features = load_features()
    features.extract([train.texts[0]])
    load_seconds = time.perf_counter() - started

    classifier, train_seconds = _timed_fit(features, train)
    milliseconds = _milliseconds_per_message(classifier, test.texts)
    predictions = classifier.predict(test.texts)
    scores = [prediction.scope_score for prediction in classifier.predict(outside)]
    return {
        **_intent_measures(test.labels, predictions),
        "out_of_scope_auroc": _scope_auroc(test.labels, predictions, scores),
        "train_seconds": round(train_seconds, 2),
        "milliseconds_per_message": round(milliseconds, 2),
        "load_seconds": round(load_seconds, 2),
        "train_examples": len(train.texts),
        "test_examples": len(test.texts),
        "out_of_scope_examples": len(outside),
        "intents": len(set(train.labels)),
    }


def _timed_fit(features: FeatureExtractor, train: Labelled) -> tuple[IntentClassifier, float]:
    started = time.perf_counter()
    classifier = IntentClassifier(features)
    classifier.fit(train.texts, train.labels)
    return classifier, time.perf_counter() - started


def _milliseconds_per_message(classifier: IntentClassifier, texts: list[str]) -> float:
    step = max(1, len(texts) // TIMED_MESSAGES)
    sample = texts[::step][:TIMED_MESSAGES]
    started = time.perf_counter()
    for text in sample:
        classifier.predict([text])
    return (time.perf_counter() - started) / len(sample) * 1000


def _intent_measures(labels: list[str], predictions: list[Prediction]) -> dict[str, float]:
    best = [prediction.intent for prediction in predictions]
    right = np.mean([ours == theirs for ours, theirs in zip(best, labels, strict=True)])
    f1 = f1_score(labels, best, average="macro", labels=sorted(set(labels)), zero_division=0)
    return {"accuracy": round(float(right), 4), "macro_f1": round(float(f1), 4)}


def _scope_auroc(labels: list[str], predictions: list[Prediction], outside: list[float]) -> float | None:
    truth = [label == OUT_OF_SCOPE for label in labels] + [True] * len(outside)
    if all(truth) or not any(truth):
        return None
    scores = [prediction.scope_score for prediction in predictions] + outside
    return round(float(roc_auc_score(truth, scores)), 4)
