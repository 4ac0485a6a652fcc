using System.Runtime.InteropServices;
using ChatBot.Retrieval.Indexing;

namespace ChatBot.Retrieval.Searching;

/// <summary>Finds words of a vocabulary that look like a word: misspellings in the same language, cognates in another.</summary>
internal static class LookAlikes
{
    private const int ShortestFuzzy = 4, TwoEditsFrom = 8, ShortestCognate = 4, ShortestRoot = 5;
    private const double LeastDice = 0.45, LeastShare = 0.5;

    /// <summary>A look-alike and how alike it is, 0 to 1.</summary>
    internal readonly record struct Candidate(string Stem, double Similarity);

    /// <summary>Stems at an edit distance (with swaps) of 1, or 2 for long words, that start with the same letter; the closest first.</summary>
    public static IReadOnlyList<Candidate> Misspellings(string stem, Vocabulary vocabulary, int limit)
    {
        if (stem.Length < ShortestFuzzy || stem.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var most = stem.Length >= TwoEditsFrom ? 2 : 1;
        var found = new List<Candidate>();
        foreach (var other in vocabulary.StartingWith(stem[0]))
        {
            if (Math.Abs(other.Length - stem.Length) <= most && EditDistance(stem, other, most) is var distance && distance <= most)
            {
                found.Add(new(other, 1 - ((double)distance / stem.Length)));
            }
        }

        return Best(found, limit);
    }

    /// <summary>Stems that start with the same letters, as words of one family do (« braconnier », « braconnage »); the most alike first.</summary>
    public static IReadOnlyList<Candidate> Relatives(string stem, Vocabulary vocabulary, int limit)
    {
        if (stem.Length < ShortestRoot || stem.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var found = new List<Candidate>();
        foreach (var other in vocabulary.StartingWith(stem[0]))
        {
            var shared = stem.AsSpan().CommonPrefixLength(other);
            var share = (double)shared / Math.Max(stem.Length, other.Length);
            if (shared >= ShortestRoot && share is >= LeastShare and < 1)
            {
                found.Add(new(other, share));
            }
        }

        return Best(found, limit);
    }

    /// <summary>Stems that share enough pairs of letters (Dice's coefficient); the most alike first.</summary>
    public static IReadOnlyList<Candidate> Cognates(string word, Vocabulary vocabulary, int limit)
    {
        if (word.Length < ShortestCognate || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var bigrams = Bigrams(word);
        var found = new List<Candidate>();
        foreach (var other in vocabulary.StartingWith(word[0]))
        {
            if (other.Length >= ShortestCognate && Dice(bigrams, other) is var dice && dice >= LeastDice)
            {
                found.Add(new(other, dice));
            }
        }

        return Best(found, limit);
    }

    private static List<Candidate> Best(List<Candidate> found, int limit)
    {
        found.Sort(static (x, y) => y.Similarity.CompareTo(x.Similarity) is var c && c != 0 ? c : string.CompareOrdinal(x.Stem, y.Stem));
        CollectionsMarshal.SetCount(found, Math.Min(found.Count, limit));
        return found;
    }

    private static int[] Bigrams(string word)
    {
        var bigrams = new int[word.Length - 1];
        for (var i = 0; i < bigrams.Length; i++)
        {
            bigrams[i] = (word[i] << 16) | word[i + 1];
        }

        return bigrams;
    }

    private static double Dice(int[] bigrams, string other)
    {
        Span<bool> used = stackalloc bool[Math.Min(bigrams.Length, 64)];
        used.Clear();
        var shared = 0;
        for (var j = 0; j + 1 < other.Length; j++)
        {
            var bigram = (other[j] << 16) | other[j + 1];
            for (var i = 0; i < used.Length; i++)
            {
                if (!used[i] && bigrams[i] == bigram)
                {
                    used[i] = true;
                    shared++;
                    break;
                }
            }
        }

        return 2.0 * shared / (bigrams.Length + other.Length - 1);
    }

    /// <summary>Optimal string alignment distance; anything above <paramref name="most"/> is just too far.</summary>
    private static int EditDistance(string left, string right, int most)
    {
        Span<int> before = stackalloc int[right.Length + 1], previous = stackalloc int[right.Length + 1], current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                current[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
            {
                return most + 1;
            }

            var recycled = before;
            before = previous;
            previous = current;
            current = recycled;
        }

        return previous[right.Length];
    }
}
