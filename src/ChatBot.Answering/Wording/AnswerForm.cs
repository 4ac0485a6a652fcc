namespace ChatBot.Answering.Wording;

/// <summary>What kind of answer a question asks for: the « expected answer type » of question-answering literature.</summary>
internal enum AnswerForm
{
    /// <summary>What is said on a subject.</summary>
    Statement,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Where something is: a place, or what it is in.</summary>
    Where,

    /// <summary>A date, year or other time.</summary>
    Time,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A sum of money or a share.</summary>
    Amount,

    /// <summary>Who does or did something.</summary>
    Agent,

    /// <summary>The person who holds an office.</summary>
    Person,

    /// <summary>Something of a named kind: « quelle base de données… ».</summary>
    Entity,

    /// <summary>The number or symbol of a resolution, decision or article.</summary>
    Symbol,

    /// <summary>What something is for, or why.</summary>
    Purpose,

    /// <summary>How, by what means.</summary>
    Manner,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>What something is.</summary>
    Definition,

    /// <summary>At which session of an organ.</summary>
    Session,

    /// <summary>For how long, or how often.</summary>
    Duration,

    /// <summary>Which country or countries.</summary>
    Country,
}
