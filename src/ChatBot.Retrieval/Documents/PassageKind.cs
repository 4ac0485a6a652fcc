namespace ChatBot.Retrieval.Documents;

/// <summary>What part of a resolution a passage is.</summary>
public enum PassageKind
{
    /// <summary>Symbol, title, session, agenda item, adoption, meeting.</summary>
    Head,

    /// <summary>A paragraph of the preamble (« Rappelant… »).</summary>
    Preamble,

    /// <summary>A numbered operative paragraph (« 1. Demande… »).</summary>
    Operative,

    /// <summary>A lettered or roman-numbered part of another paragraph.</summary>
    SubParagraph,

    /// <summary>A footnote.</summary>
    Note,

    /// <summary>A paragraph of an annex.</summary>
    Annex,

    /// <summary>A paragraph of a text in which no structure of a resolution was found.</summary>
    Plain,
}
