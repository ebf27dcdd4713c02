"""What is installed beside the code: icons, translations, holidays, sample data. No code lives here."""
