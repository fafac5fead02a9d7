package se.tillitsspegeln.questionnaire.file;

/** A file as it was found, not yet looked into. */
record SourceFile(String name, byte[] content) {}
