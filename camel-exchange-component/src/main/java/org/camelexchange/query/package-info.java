/** Queries: the condition as a tree, its parser, its split between server and rows, and its evaluation. */
package org.camelexchange.query;
