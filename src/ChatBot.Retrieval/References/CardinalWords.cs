namespace ChatBot.Retrieval.References;

/// <summary>Cardinal numbers in words, French and English, without accents: « dix-huit » is 18.</summary>
public static class CardinalWords
{
    private static readonly string[] FrenchUnits =
        ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];

    private static readonly string[] EnglishUnits =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly (string French, string English, int Value)[] Tens =
        [("vingt", "twenty", 20), ("trente", "thirty", 30), ("quarante", "forty", 40), ("cinquante", "fifty", 50), ("soixante", "sixty", 60)];

    private static readonly Dictionary<string, int> Values = Build();

    /// <summary>The number that a cardinal word stands for, 1 to 69; false when it is none.</summary>
    /// <param name="word">Lower case, no accents.</param>
    /// <param name="value">The number.</param>
    public static bool TryParse(string word, out int value) => Values.TryGetValue(word.Replace(' ', '-'), out value);

    private static Dictionary<string, int> Build()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal) { ["une"] = 1 };
        for (var i = 1; i < FrenchUnits.Length; i++)
        {
            values[FrenchUnits[i]] = i;
            values[EnglishUnits[i]] = i;
        }

        foreach (var (french, english, tens) in Tens)
        {
            values[french] = tens;
            values[english] = tens;
            values[french + "-et-un"] = tens + 1;
            for (var unit = 1; unit <= 9; unit++)
            {
                values[$"{french}-{FrenchUnits[unit]}"] = tens + unit;
                values[$"{english}-{EnglishUnits[unit]}"] = tens + unit;
            }
        }

        return values;
    }
}
