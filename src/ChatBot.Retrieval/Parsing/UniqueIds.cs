using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Gives out passage ids, each once.</summary>
internal sealed class UniqueIds
{
    private readonly HashSet<PassageId> taken = [PassageId.Head];
    private readonly Dictionary<PassageId, int> copies = [];

    /// <summary>Whether an id is given out already.</summary>
    public bool Contains(PassageId id) => taken.Contains(id);

    /// <summary>Takes an id; when it is taken, one that a count tells from it.</summary>
    /// <param name="id">The id wished for.</param>
    /// <param name="copy">Makes the id of a further copy of its count, from 2.</param>
    public PassageId Take(PassageId id, Func<string, PassageId> copy)
    {
        var unique = id;
        while (!taken.Add(unique))
        {
            var count = copies.GetValueOrDefault(id, 1) + 1;
            copies[id] = count;
            unique = copy(count.ToString(CultureInfo.InvariantCulture));
        }

        return unique;
    }
}
