using Semblance.Errors;

namespace Semblance.Recognition.Watch;

/// <summary>What a camera is called: in events, in the record, and as a part of topics and addresses.</summary>
/// <remarks>Immutable. It names a place ("north-gate"), never a person.</remarks>
public sealed record CameraName
{
    /// <summary>The most characters: 60.</summary>
    public const int MaxLength = 60;

    /// <summary>Takes a name.</summary>
    /// <param name="text">1 to <see cref="MaxLength"/> letters, digits, "-", "_" or "." of ASCII.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: anything else.</exception>
    public CameraName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > MaxLength || !text.All(static one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.'))
            throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{text}' is no name for a camera.", "Use 1 to 60 letters, digits, '-', '_' or '.': 'north-gate'.");
        Text = text;
    }

    /// <summary>The name.</summary>
    public string Text { get; }

    /// <summary>The nearest name that any text allows.</summary>
    /// <param name="text">Any text, for example a file's name.</param>
    /// <returns>The text with "-" for what is not allowed; "camera" where nothing is left.</returns>
    public static CameraName Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var allowed = string.Concat(text.Select(static one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.' ? one : '-')).Trim('-');
        return new CameraName(allowed.Length == 0 ? "camera" : allowed[..Math.Min(allowed.Length, MaxLength)]);
    }

    /// <summary>The name.</summary>
    /// <returns>The text itself.</returns>
    public override string ToString() => Text;
}
