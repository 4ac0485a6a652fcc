using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>Numbers written in words, French and English, cardinal and ordinal: « soixante-dix-neuvième », "two hundred and five", « quatre-vingts ».</summary>
internal static partial class NumberWords
{
    private const double Million = 1e6, Milliard = 1e9;

    private static readonly Dictionary<string, double> Small = Table(
        "un une one uni unieme", "deux two deuxi second seconde twice", "trois three troisi third tiers thrice", "quatre four quatri fourth", "cinq five cinqui fifth", "six sixi sixth", "sept seven septi seventh", "huit eight huiti eighth",
        "neuf nine neuvi ninth", "dix ten dixi tenth", "onze eleven onzi eleventh", "douze twelve douzi twelfth", "treize thirteen treizi thirteenth", "quatorze fourteen quatorzi fourteenth", "quinze fifteen quinzi fifteenth",
        "seize sixteen seizi sixteenth", "seventeen seventeenth", "eighteen eighteenth", "nineteen nineteenth");

    private static readonly Dictionary<string, double> Tens = new(StringComparer.Ordinal)
    {
        ["vingt"] = 20, ["vingti"] = 20, ["twenty"] = 20, ["twentieth"] = 20, ["trente"] = 30, ["trenti"] = 30, ["thirty"] = 30, ["thirtieth"] = 30, ["quarante"] = 40, ["quaranti"] = 40, ["forty"] = 40, ["fortieth"] = 40,
        ["cinquante"] = 50, ["cinquanti"] = 50, ["fifty"] = 50, ["fiftieth"] = 50, ["soixante"] = 60, ["soixanti"] = 60, ["sixty"] = 60, ["sixtieth"] = 60, ["septante"] = 70, ["seventy"] = 70, ["seventieth"] = 70,
        ["huitante"] = 80, ["eighty"] = 80, ["eightieth"] = 80, ["nonante"] = 90, ["ninety"] = 90, ["ninetieth"] = 90,
    };

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["cent"] = 100, ["centi"] = 100, ["hundred"] = 100, ["hundredth"] = 100, ["mille"] = 1000, ["milli"] = 1000, ["thousand"] = 1000, ["thousandth"] = 1000,
        ["million"] = Million, ["milliard"] = Milliard, ["billion"] = Milliard,
    };

    /// <summary>The numbers of a text; « un » and « premier » by themselves are no numbers, they are articles and ranks of anything.</summary>
    /// <param name="folded">Lower case, no accents.</param>
    public static IEnumerable<(double Value, int Start, int End)> In(string folded)
    {
        var number = new Accumulator();
        var (start, end) = (0, 0);
        foreach (Match word in Word().Matches(folded))
        {
            var gap = folded[end..word.Index];
            var isJoined = gap is " " or "-" or " et " or " and " or "-et-";
            if (!isJoined && number.Close() is { } closed)
            {
                yield return (closed, start, end);
            }

            start = number.IsEmpty ? word.Index : start;
            if (number.TryAdd(word.Value, gap.Length > 1, out var begins) is { } before)
            {
                yield return (before, start, end);
            }

            start = begins ? word.Index : start;
            end = word.Index + word.Length;
        }

        if (number.Close() is { } last)
        {
            yield return (last, start, end);
        }
    }

    /// <summary>What a million and its like multiply by; null for other words.</summary>
    public static double? ScaleOf(string folded) => folded switch { "m" or "millon" or "millones" => Million, "mil" => 1000, "md" or "bn" => Milliard, _ => Scales.TryGetValue(folded.TrimEnd('s'), out var scale) ? scale : null };

    private static Dictionary<string, double> Table(params string[] rows)
        => rows.SelectMany((row, i) => row.Split(' ').Select(word => (word, i + 1.0))).ToDictionary(p => p.word, p => p.Item2, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![a-z])(?:quatre-vingts?|(?:uni|deuxi|troisi|quatri|cinqui|sixi|septi|huiti|neuvi|dixi|onzi|douzi|treizi|quatorzi|quinzi|seizi|vingti|trenti|quaranti|cinquanti|soixanti|centi|milli)emes?|seconde?|un|une|deux|trois|tiers|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|(?<!pour |per )cents?|mille|millions?|milliards?|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen(?:th)?|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth)|twice|thrice|hundreds?|thousands?|billions?|thirds?|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th)(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Word();

    /// <summary>A number in the making, word by word.</summary>
    private sealed class Accumulator
    {
        private double total, current;
        private int words;

        /// <summary>Whether no word has been taken.</summary>
        public bool IsEmpty => words == 0;

        /// <summary>Takes a word; returns the number before it when the word begins another one.</summary>
        public double? TryAdd(string word, bool joinedByAnd, out bool begins)
        {
            begins = false;
            var stem = word.EndsWith("eme", StringComparison.Ordinal) ? word[..^3] : word.EndsWith("emes", StringComparison.Ordinal) ? word[..^4] : word is "tiers" or "six" or "trois" or "deux" ? word : word.TrimEnd('s');
            var value = stem == "quatre-vingt" ? 80 : Small.GetValueOrDefault(stem, Tens.GetValueOrDefault(stem));
            if (value == 0)
            {
                Scale(Scales[stem]);
                return null;
            }

            var rest = current % 100;
            var continues = words > 0 && (rest == 0 && current > 0 || rest == 0 && total > 0 && current == 0
                || (value < 10 && rest >= 20 && rest % 10 == 0 && !(joinedByAnd && value > 1))
                || (value is >= 10 and < 20 && rest is 60 or 80)
                || (value is >= 7 and <= 9 && rest is 10 or 70 or 90));
            begins = !continues;
            var before = continues ? null : Close();
            current += value;
            words++;
            return before;
        }

        /// <summary>Ends the number.</summary>
        public double? Close()
        {
            var (value, count) = (total + current, words);
            (total, current, words) = (0, 0, 0);
            return count == 0 || value == 0 || (count == 1 && value == 1) ? null : value;
        }

        private void Scale(double scale)
        {
            if (scale >= Million && words == 0)
            {
                return; // « des millions de personnes » counts nothing.
            }

            if (scale == 100)
            {
                current = Math.Max(1, current) * 100;
            }
            else
            {
                total += Math.Max(1, current) * scale;
                current = 0;
            }

            words++;
        }
    }
}
