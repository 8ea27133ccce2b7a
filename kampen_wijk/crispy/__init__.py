"""The crispy-forms template pack `kampen`."""
