using System.Globalization;

namespace ChatBot.Retrieval.References;

/// <summary>Ordinal numbers in words, French and English, without accents: « dix-septieme » is 17.</summary>
public static class OrdinalWords
{
    private static readonly string[] FrenchUnits =
        ["", "uni", "deuxi", "troisi", "quatri", "cinqui", "sixi", "septi", "huiti", "neuvi", "dixi", "onzi", "douzi", "treizi", "quatorzi", "quinzi", "seizi", "dix-septi", "dix-huiti", "dix-neuvi"];

    private static readonly string[] EnglishUnits =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];

    private static readonly (string Cardinal, string Ordinal, int Value)[] FrenchTens =
        [("vingt", "vingti", 20), ("trente", "trenti", 30), ("quarante", "quaranti", 40), ("cinquante", "cinquanti", 50), ("soixante", "soixanti", 60)];

    private static readonly (string Cardinal, string Ordinal, int Value)[] EnglishTens =
        [("twenty", "twentieth", 20), ("thirty", "thirtieth", 30), ("forty", "fortieth", 40), ("fifty", "fiftieth", 50), ("sixty", "sixtieth", 60), ("seventy", "seventieth", 70), ("eighty", "eightieth", 80), ("ninety", "ninetieth", 90)];

    private static readonly Dictionary<string, int> Values = Build();

    /// <summary>The number that an ordinal word stands for, 1 to 99; false when it is none.</summary>
    /// <param name="word">Lower case, no accents.</param>
    /// <param name="value">The number.</param>
    public static bool TryParse(string word, out int value) => Values.TryGetValue(word.Replace(' ', '-'), out value);

    /// <summary>The number of an ordinal in figures: « 12e », « 12eme », « 1er », "12th"; false when it is none.</summary>
    /// <param name="word">Lower case, no accents.</param>
    /// <param name="value">The number, 1 to 99.</param>
    public static bool TryParseFigures(string word, out int value)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        value = 0;
        return digits is 1 or 2 && Endings.Contains(word[digits..]) && int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;
    }

    /// <summary>Whether a word says the last, « dernière », "final".</summary>
    /// <param name="word">Lower case, no accents.</param>
    public static bool IsLast(string word) => word is "dernier" or "derniere" or "last" or "final";

    /// <summary>The place that an ordinal word gives: from 1, −1 where it says the last, 0 where it is none.</summary>
    /// <param name="word">Lower case, no accents.</param>
    public static int Position(string word) => IsLast(word) ? -1 : TryParse(word, out var n) ? n : 0;

    /// <summary>The words for an ordinal number, 1 to 99, French and English, lower case without accents; none for others.</summary>
    /// <param name="value">The number.</param>
    public static IEnumerable<string> Of(int value) => Values.Where(v => v.Value == value).Select(v => v.Key);

    private static readonly HashSet<string> Endings = ["e", "eme", "er", "ere", "re", "nd", "nde", "st", "rd", "th"];

    private static Dictionary<string, int> Build()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["premier"] = 1, ["premiere"] = 1, ["second"] = 2, ["seconde"] = 2,
        };
        for (var i = 2; i < FrenchUnits.Length; i++)
        {
            values[FrenchUnits[i] + "eme"] = i;
        }

        for (var i = 1; i < EnglishUnits.Length; i++)
        {
            values[EnglishUnits[i]] = i;
        }

        foreach (var (cardinal, ordinal, tens) in FrenchTens)
        {
            values[ordinal + "eme"] = tens;
            values[cardinal + "-et-unieme"] = tens + 1;
            for (var unit = 2; unit <= 9; unit++)
            {
                values[$"{cardinal}-{FrenchUnits[unit]}eme"] = tens + unit;
            }
        }

        // « soixante-dixième », « soixante et onzième », « quatre-vingtième », « quatre-vingt-unième », « quatre-vingt-dix-neuvième ».
        values["soixante-et-onzieme"] = 71;
        values["quatre-vingtieme"] = 80;
        for (var unit = 1; unit < FrenchUnits.Length; unit++)
        {
            values[$"quatre-vingt-{FrenchUnits[unit]}eme"] = 80 + unit;
            if (unit >= 10 && unit != 11)
            {
                values[$"soixante-{FrenchUnits[unit]}eme"] = 60 + unit;
            }
        }

        foreach (var (cardinal, ordinal, tens) in EnglishTens)
        {
            values[ordinal] = tens;
            for (var unit = 1; unit <= 9; unit++)
            {
                values[$"{cardinal}-{EnglishUnits[unit]}"] = tens + unit;
            }
        }

        return values;
    }
}
