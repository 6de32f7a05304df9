namespace Semblance.Inference.Graph;

/// <summary>What the rewrite of a model may do, and what its check has to know.</summary>
internal sealed record GraphOptions
{
    /// <summary>False runs every model as published.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Where the result of the check is kept: beside the model, if that folder can be written to. Null tries no such place.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>Where it is kept otherwise; made when missing. Null keeps nothing, and the check runs at every start.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Smallest value of the model's input, after the normalisation that the catalogue asks for.</summary>
    public float InputLow { get; init; } = -1;

    /// <summary>Largest value of the model's input.</summary>
    public float InputHigh { get; init; } = 1;

    /// <summary>Stands in the check for every dimension that the model leaves open, but the first, which becomes 1.</summary>
    public int OpenDimension { get; init; } = 112;
}
