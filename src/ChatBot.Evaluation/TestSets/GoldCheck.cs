using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.TestSets;

/// <summary>Looks the documents and passages that test sets name up among those that exist: a mistyped id must not look like a bad answer.</summary>
public static class GoldCheck
{
    /// <summary>Looks all sets' passages up.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="find">The edition of a symbol or slug; null when there is none.</param>
    /// <param name="editions">All editions.</param>
    /// <returns>The sets, each passage with the editions that it may be in.</returns>
    /// <exception cref="TestSetException">A document or passage does not exist; every place is named.</exception>
    public static IReadOnlyList<TestSet> Resolve(IReadOnlyList<TestSet> sets, Func<string, Edition?> find, IReadOnlyList<Edition> editions)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(editions);
        var lookup = new Lookup(find, editions);
        TestSet[] resolved = [.. sets.Select(set => set with { Cases = [.. set.Cases.Select(c => lookup.Resolve(set.File, c))] })];
        return lookup.Problems.Count == 0 ? resolved : throw new TestSetException(lookup.Problems);
    }

    /// <summary>What exists, looked up once per name: a set of thousands of cases asks for the same few documents.</summary>
    private sealed class Lookup(Func<string, Edition?> find, IReadOnlyList<Edition> editions)
    {
        private readonly Dictionary<string, Document?> _documents = new(StringComparer.Ordinal);

        public List<TestSetProblem> Problems { get; } = [];

        public TestCase Resolve(string file, TestCase testCase)
        {
            if (testCase.Document is { } document && Find(document) is null)
            {
                Problems.Add(new TestSetProblem(file, testCase.Line, $"The document '{document}' of case '{testCase.Id}' is not in the library; `chatbot documents` lists what is, `chatbot ingest` adds more."));
                return testCase;
            }

            return testCase with
            {
                Turns =
                [
                    .. testCase.Turns.Select(turn => turn with
                    {
                        Passages = [.. turn.Passages.Select(group => group.Select(gold => Resolve(file, testCase, gold)).ToArray())],
                        Also = [.. turn.Also.Select(gold => Resolve(file, testCase, gold))],
                    }),
                ],
            };
        }

        private GoldPassage Resolve(string file, TestCase testCase, GoldPassage gold)
        {
            var name = gold.Edition ?? testCase.Document;
            var document = name is null ? null : Find(name);
            var problem = name is null ? $"The case '{testCase.Id}' names no document, so write its passages with their edition: A-RES-77-20.fr#{gold.Id}."
                : document is null ? $"The edition '{name}' is not in the library; `chatbot documents` lists what is."
                : !document.Ids.Contains(gold.Id) ? $"There is no passage '{gold.Id}' in {name}; its page /documents/… shows all ids."
                : null;
            if (problem is not null)
            {
                Problems.Add(new TestSetProblem(file, gold.Line, problem));
            }

            return gold with { Editions = document?.Slugs };
        }

        /// <summary>All editions of a symbol, or the one edition of a slug.</summary>
        private Document? Find(string name)
        {
            if (!_documents.TryGetValue(name, out var document))
            {
                var found = find(name);
                Edition[] all = found is null ? [] : found.Slug == name ? [found] : [.. editions.Where(e => e.Symbol == found.Symbol).DefaultIfEmpty(found)];
                document = found is null ? null : new Document(
                    all.Select(e => e.Slug).ToHashSet(StringComparer.Ordinal),
                    all.SelectMany(e => e.Passages).Select(p => p.Id.Value).ToHashSet(StringComparer.Ordinal));
                _documents[name] = document;
            }

            return document;
        }

        private sealed record Document(IReadOnlySet<string> Slugs, IReadOnlySet<string> Ids);
    }
}
