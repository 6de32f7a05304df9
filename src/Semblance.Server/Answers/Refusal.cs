using System.Text.Json;
using Semblance.Errors;

namespace Semblance.Server.Answers;

/// <summary>What a request is refused with, before it is put into the words of a protocol.</summary>
/// <param name="Code">What a program can act on, in snake case.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="What">What was wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Refusal(string Code, int Status, string What, string Remedy)
{
    /// <summary>The engine's code; <see langword="null"/> where the refusal is none of the engine's.</summary>
    public ErrorCode? Error { get; private init; }

    /// <summary>When it makes sense to come back.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A refusal of the engine's.</summary>
    public static Refusal Of(SemblanceException refusal) => new(JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.Code.ToString()), ErrorStatus.Of(refusal.Code), refusal.What, refusal.Remedy)
    {
        Error = refusal.Code,
        RetryAfter = refusal.RetryAfter ?? (refusal.Code is ErrorCode.VaultBusy or ErrorCode.VaultOutcomeUnknown ? TimeSpan.FromSeconds(1) : null),
    };
}
