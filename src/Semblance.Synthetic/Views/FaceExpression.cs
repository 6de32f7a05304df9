namespace Semblance.Synthetic.Views;

/// <summary>What the muscles of the face do; shares of their whole way.</summary>
public sealed record FaceExpression
{
    /// <summary>At rest, eyes open.</summary>
    public static FaceExpression Neutral { get; } = new();

    /// <summary>0 closed to 1 wide open.</summary>
    public float JawOpen { get; init; }

    /// <summary>-1 corners of the mouth down, 1 a broad smile.</summary>
    public float Smile { get; init; }

    /// <summary>0 to 1: lips together and forward, as in "oo".</summary>
    public float Pucker { get; init; }

    /// <summary>0 to 1: brows up.</summary>
    public float BrowRaise { get; init; }

    /// <summary>0 to 1: brows down and together.</summary>
    public float Frown { get; init; }

    /// <summary>0 shut, 1 as usual, 1.3 wide.</summary>
    public float EyeOpening { get; init; } = 1;

    /// <summary>Where the eyes look, relative to the head; positive to the subject's left. -35 to 35 degrees.</summary>
    public float GazeYawDegrees { get; init; }

    /// <summary>Where the eyes look, relative to the head; positive up. -25 to 25 degrees.</summary>
    public float GazePitchDegrees { get; init; }
}
