namespace Semblance.Synthetic.Identity;

/// <summary>How the hair of the head is worn.</summary>
internal enum HairCut
{
    /// <summary>None.</summary>
    Bald,

    /// <summary>A few millimetres.</summary>
    Shaved,

    /// <summary>Short, longer on top.</summary>
    Short,

    /// <summary>Short sides, the top brushed back.</summary>
    BrushedBack,

    /// <summary>Standing up.</summary>
    Spiky,

    /// <summary>To the chin.</summary>
    Bob,

    /// <summary>Over the shoulders.</summary>
    Long,

    /// <summary>Tied behind.</summary>
    Tied,

    /// <summary>A ball of curls.</summary>
    Round,
}
