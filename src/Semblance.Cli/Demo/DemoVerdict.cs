namespace Semblance.Cli.Demo;

/// <summary>How an answer compares with the truth.</summary>
internal enum DemoVerdict
{
    /// <summary>The answer is true.</summary>
    Right,

    /// <summary>There is no sure answer, and the reasons say why.</summary>
    Undecided,

    /// <summary>The answer is false: an error.</summary>
    Wrong,

    /// <summary>No face was found, so there is no answer.</summary>
    NoFace,
}
