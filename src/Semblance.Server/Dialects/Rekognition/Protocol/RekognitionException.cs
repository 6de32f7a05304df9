namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>A refusal that has a name in this protocol alone.</summary>
internal sealed class RekognitionException : Exception
{
    public RekognitionException(string kind, string text)
        : base(text) => Kind = kind;

    /// <summary>The error's name (<see cref="ErrorNames"/>).</summary>
    public string Kind { get; }

    /// <summary>A parameter that is missing or out of its range.</summary>
    public static RekognitionException Invalid(string text) => new(ErrorNames.InvalidParameter, text);

    /// <summary>Something that is not allowed.</summary>
    public static RekognitionException Denied(string text) => new(ErrorNames.AccessDenied, text);
}
