/** The methods on the command line: {@code bin/methods NAME …}, one class a method, each reads a file and writes JSON. */
package nl.draagvlak.methods.command;
