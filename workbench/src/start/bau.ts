/** Builds what runs: the functions bundle and the pages. */
