using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>The form of a request, and who sent it.</summary>
internal sealed class FacePlusPlusCall(HttpContext context, CallClock clock)
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("^@,&=*'\"");

    /// <summary>What the key gives leave to.</summary>
    public AccessGrant Grant { get; } = KeyIdentity.GrantOf(context);

    /// <summary>Who asks, as the record says it.</summary>
    public Caller Caller { get; } = KeyIdentity.CallerOf(context);

    /// <summary>An answer with its name and time.</summary>
    public IResult Answer(JsonObject answer) => Results.Text(clock.Stamp(answer), "application/json");

    /// <summary>A field; <see langword="null"/> where it is missing or empty.</summary>
    public string? Text(string name) => context.Request.Form[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A field.</summary>
    /// <exception cref="Answers.RefusedException">It is missing.</exception>
    public string Demand(string name) => Text(name) ?? throw FacePlusPlusError.Missing(name);

    /// <summary>A name that callers give: without the signs that the protocol keeps for itself.</summary>
    /// <exception cref="Answers.RefusedException">It is too long, or holds such a sign.</exception>
    public string? Name(string name, int longest) => Text(name) is not { } text ? null
        : text.Length <= longest && !text.AsSpan().ContainsAny(Forbidden) && !text.Any(char.IsControl) ? text
        : throw FacePlusPlusError.Bad(name);

    /// <summary>A whole number in its range.</summary>
    /// <exception cref="Answers.RefusedException">It is none, or outside.</exception>
    public int Whole(string name, int usual, int least, int most) => Text(name) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw FacePlusPlusError.Bad(name);

    /// <summary>The face tokens of a list, as they were written.</summary>
    /// <exception cref="Answers.RefusedException">There are none, or too many.</exception>
    public IReadOnlyList<string> Tokens(int most) => Demand("face_tokens").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } tokens && tokens.Length <= most
        ? tokens
        : throw FacePlusPlusError.Of("INVALID_FACE_TOKENS_SIZE");

    /// <summary>A file of the form.</summary>
    public IFormFile? File(string name) => context.Request.Form.Files.GetFile(name);
}
