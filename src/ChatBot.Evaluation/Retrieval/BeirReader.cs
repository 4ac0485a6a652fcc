using System.Globalization;
using System.Text.Json;

namespace ChatBot.Evaluation.Retrieval;

/// <summary>Reads a folder in the BEIR layout: <c>corpus.jsonl</c>, <c>queries.jsonl</c>, <c>qrels.tsv</c> (or <c>qrels/test.tsv</c>).</summary>
public static class BeirReader
{
    /// <summary>Reads a collection.</summary>
    /// <exception cref="BeirException">A file is missing or wrong; the message names file and line.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BeirData Read(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            throw new BeirException($"There is no folder {folder}; name one that holds corpus.jsonl, queries.jsonl and qrels.tsv.");
        }

        var passages = ReadTexts(Path.Combine(folder, "corpus.jsonl"), cancellationToken);
        var queries = ReadTexts(Path.Combine(folder, "queries.jsonl"), cancellationToken);
        var nested = Path.Combine(folder, "qrels", "test.tsv");
        var qrels = File.Exists(nested) ? nested : Path.Combine(folder, "qrels.tsv");
        var relevant = ReadRelevance(qrels, cancellationToken);
        var judged = queries.Where(q => relevant.ContainsKey(q.Id)).ToArray();
        if (judged.Length == 0)
        {
            throw new BeirException($"No query of {Path.Combine(folder, "queries.jsonl")} has a relevant passage in {qrels}; are the ids the same?");
        }

        var known = passages.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var wanted = judged.SelectMany(q => relevant[q.Id].Keys).ToList();
        var missing = wanted.Count(id => !known.Contains(id));
        return missing < wanted.Count
            ? new BeirData(passages, judged, relevant) { Missing = missing }
            : throw new BeirException($"No passage that {qrels} says is relevant is in {Path.Combine(folder, "corpus.jsonl")}; are the ids the same?");
    }

    private static List<BeirText> ReadTexts(string file, CancellationToken cancellationToken)
    {
        var texts = new List<BeirText>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, number) in Lines(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                var id = (root.ValueKind == JsonValueKind.Object ? Field(root, "_id") ?? Field(root, "id") : null)
                    ?? throw Wrong(file, number, "is no object with a text field 'id' (or '_id')");
                var text = Field(root, "text") ?? throw Wrong(file, number, "has no text field 'text'");
                if (!ids.Add(id))
                {
                    throw Wrong(file, number, $"repeats the id '{id}'");
                }

                texts.Add(new BeirText(id, Field(root, "title") ?? string.Empty, text, Field(root, "lang") is { Length: > 0 } language ? language : null));
            }
            catch (JsonException e)
            {
                throw new BeirException(Wrong(file, number, "is not JSON").Message, e);
            }
            catch (InvalidOperationException e)
            {
                throw new BeirException(Wrong(file, number, "holds half a character (a surrogate without its partner)").Message, e);
            }
        }

        return texts.Count > 0 ? texts : throw new BeirException($"{file} is empty.");
    }

    private static Dictionary<string, IReadOnlyDictionary<string, int>> ReadRelevance(string file, CancellationToken cancellationToken)
    {
        var relevant = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (line, number) in Lines(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parts = line.Split('\t');
            if (parts.Length != 3 || !int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var gain))
            {
                if (number == 1 && IsHeader(parts))
                {
                    continue;
                }

                throw Wrong(file, number, "is not query id, passage id and whole number, separated by tabs");
            }

            if (gain <= 0)
            {
                continue;
            }

            if (!relevant.TryGetValue(parts[0], out var passages))
            {
                relevant[parts[0]] = passages = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            ((Dictionary<string, int>)passages)[parts[1]] = gain;
        }

        return relevant;
    }

    /// <summary>The header as collections have it: <c>query-id corpus-id score</c>. Anything else that is no judgement is a mistake.</summary>
    private static bool IsHeader(string[] parts) =>
        parts.Length == 3
        && parts[0].Trim('\uFEFF', ' ').Replace('_', '-').ToLowerInvariant() is "query-id" or "qid" or "query"
        && parts[2].Trim().All(c => char.IsAsciiLetter(c) || c is '-' or '_');

    private static IEnumerable<(string Line, int Number)> Lines(string file)
    {
        if (!File.Exists(file))
        {
            throw new BeirException($"There is no file {file}; a collection holds corpus.jsonl, queries.jsonl and qrels.tsv.");
        }

        return File.ReadLines(file).Select((line, i) => (line, i + 1)).Where(l => !string.IsNullOrWhiteSpace(l.line));
    }

    private static string? Field(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static BeirException Wrong(string file, int line, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{file}({line}) {what}."));
}
