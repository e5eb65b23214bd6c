"""The linguist's tools: what an entry inflects to, whether it is sound, whether its examples hold, why a sentence
gives what it gives. All of them look at the real grammar and the real pipeline."""
