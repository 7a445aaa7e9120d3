package ru.agatrt.partner.job;

/** A job was submitted; heard after the transaction has committed, it wakes a worker at once. */
record JobSubmitted(String kind) {
}
