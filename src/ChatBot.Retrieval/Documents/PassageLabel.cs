namespace ChatBot.Retrieval.Documents;

/// <summary>What people call a passage: « préambule, al. 7 », « par. 17 a) », "preamble, para. 7", "para. 17 (a)", "note 8".</summary>
public static class PassageLabel
{
    /// <summary>The label of a passage in a language of ours.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="language"><c>en</c> for English; anything else is French.</param>
    public static string Of(Passage passage, string language) => passage.Id.Value + language;
}
