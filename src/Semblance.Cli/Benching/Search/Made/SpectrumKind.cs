namespace Semblance.Cli.Benching.Search.Made;

/// <summary>How the directions of made vectors are spread.</summary>
internal enum SpectrumKind
{
    /// <summary>Every direction is as likely as any other: the easy case.</summary>
    Isotropic,

    /// <summary>As real feature sets of faces are: few directions hold much of the spread.</summary>
    Faces,
}
