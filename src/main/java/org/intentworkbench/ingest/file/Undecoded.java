package org.intentworkbench.ingest.file;

/// Bytes that are no text in the encoding the file is read in.
///
/// @param line of the file, from 1
/// @param bytes in hex, as `0xB5 0xC4`
/// @param around the text around them, with U+FFFD in their place
public record Undecoded(long line, String bytes, String around) {}
