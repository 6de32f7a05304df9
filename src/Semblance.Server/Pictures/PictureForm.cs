using System.Globalization;
using Semblance.Errors;

namespace Semblance.Server.Pictures;

/// <summary>What came with a request that brings pictures: the pictures and the fields beside them, however they were sent.</summary>
/// <param name="Pictures">The pictures, in their order.</param>
/// <param name="Fields">The fields, by name.</param>
internal sealed record PictureForm(IReadOnlyList<SentPicture> Pictures, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The one picture.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputEmpty"/>: there is none. <see cref="ErrorCode.OptionOutOfRange"/>: there are more.</exception>
    public SentPicture One => Pictures switch
    {
        [var one] => one,
        [] => throw new SemblanceException(ErrorCode.InputEmpty, "The request brings no picture.", "Send it as the body (image/jpeg ...), as a file of a form, or as base64 in the JSON member 'picture'."),
        _ => throw new SemblanceException(ErrorCode.OptionOutOfRange, "The request brings more than one picture.", "Send one at a time here."),
    };

    /// <summary>A field's text; <see langword="null"/> where it is missing or empty.</summary>
    public string? Text(string name) => Fields.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    /// <summary>A field's text.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: it is missing.</exception>
    public string DemandText(string name) => Text(name) ?? throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is missing.", $"Send '{name}' as a field of the form, a member of the JSON, or in the query.");

    /// <summary>A field's number.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: it is none.</exception>
    public double? Number(string name) => Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is no number: '{text}'.", "Write it like 0.01 or 1e-2.");

    /// <summary>A field that is true or false.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: it is neither.</exception>
    public bool Flag(string name) => Text(name) switch
    {
        null => false,
        "true" or "1" => true,
        "false" or "0" => false,
        var other => throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is neither true nor false: '{other}'.", "Write true or false."),
    };
}
