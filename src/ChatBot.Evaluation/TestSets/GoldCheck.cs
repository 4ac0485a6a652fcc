using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.TestSets;

/// <summary>Holds the documents and passages that test sets name against those that exist: a mistyped id must not look like a bad answer.</summary>
public static class GoldCheck
{
    /// <summary>Checks all sets.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="find">The edition of a symbol or slug in a language if there is one; null when there is none.</param>
    /// <param name="editions">All editions.</param>
    /// <exception cref="TestSetException">A document or passage does not exist; every place is named.</exception>
    public static void Check(IReadOnlyList<TestSet> sets, Func<string, Edition?> find, IReadOnlyList<Edition> editions)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(editions);
        var known = new Known(find, editions);
        var problems = sets
            .SelectMany(set => set.Cases.SelectMany(c => known.Check(c).Select(p => new TestSetProblem(set.File, p.Line, p.Message))))
            .ToArray();
        if (problems.Length > 0)
        {
            throw new TestSetException(problems);
        }
    }

    /// <summary>What exists, looked up once per name: a set of thousands of cases asks for the same few documents.</summary>
    private sealed class Known(Func<string, Edition?> find, IReadOnlyList<Edition> editions)
    {
        private readonly Dictionary<string, IReadOnlyList<HashSet<string>>?> _documents = new(StringComparer.Ordinal);

        public IEnumerable<(int Line, string Message)> Check(TestCase testCase)
        {
            var document = testCase.Document is { } name ? Passages(name) : null;
            if (testCase.Document is not null && document is null)
            {
                yield return (testCase.Line, $"The document '{testCase.Document}' of case '{testCase.Id}' is not in the library; `chatbot documents` lists what is, `chatbot ingest` adds more.");
                yield break;
            }

            foreach (var gold in testCase.Turns.SelectMany(t => t.Passages.SelectMany(g => g).Concat(t.Also)))
            {
                if (Missing(gold, testCase, document) is { } message)
                {
                    yield return (gold.Line, message);
                }
            }
        }

        private string? Missing(GoldPassage gold, TestCase testCase, IReadOnlyList<HashSet<string>>? document)
        {
            var among = gold.Edition is null ? document : Passages(gold.Edition);
            if (among is null)
            {
                return gold.Edition is null
                    ? $"The case '{testCase.Id}' names no document, so write its passages with their edition: A-RES-77-20.fr#{gold.Id}."
                    : $"The edition '{gold.Edition}' is not in the library; `chatbot documents` lists what is.";
            }

            return among.Any(ids => ids.Contains(gold.Id))
                ? null
                : $"There is no passage '{gold.Id}' in {gold.Edition ?? testCase.Document}; its page /documents/… shows all ids.";
        }

        /// <summary>The passage ids of each edition of a symbol, or of the one edition of a slug.</summary>
        private IReadOnlyList<HashSet<string>>? Passages(string name)
        {
            if (!_documents.TryGetValue(name, out var ids))
            {
                var found = find(name);
                ids = found is null
                    ? null
                    : [.. (found.Slug == name ? [found] : editions.Where(e => e.Symbol == found.Symbol).DefaultIfEmpty(found))
                        .Select(e => e.Passages.Select(p => p.Id.Value).ToHashSet(StringComparer.Ordinal))];
                _documents[name] = ids;
            }

            return ids;
        }
    }
}
