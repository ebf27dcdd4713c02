"""The vocabulary: frozen values that everything else speaks. Imports nothing of ours."""
