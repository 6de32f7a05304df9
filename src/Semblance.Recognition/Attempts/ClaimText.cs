using System.Text.Json;
using Semblance.Vault.Sealing;

namespace Semblance.Recognition.Attempts;

/// <summary>What is remembered of claims, as it is sealed. It names accounts and no subject.</summary>
internal sealed record ClaimText(IReadOnlyList<ClaimText.Own> Callers, DateOnly Day, IReadOnlyList<string> Probes, DateTimeOffset LastUse)
{
    public static byte[] Write(ClaimState state) => PaddedText.ToBytes(JsonSerializer.Serialize(
        new ClaimText([.. state.Callers.Where(static one => one.Value.Misses > 0).Select(static one => new Own(one.Key, one.Value.Misses, one.Value.WaitsUntil))], state.Day, [.. state.Probes], state.LastUse),
        ClaimJson.Default.ClaimText));

    public static ClaimState Read(ReadOnlySpan<byte> bytes)
    {
        var text = JsonSerializer.Deserialize(PaddedText.Read(bytes), ClaimJson.Default.ClaimText)!;
        var state = new ClaimState { Day = text.Day, LastUse = text.LastUse };
        foreach (var own in text.Callers)
            state.Callers[own.Account] = new CallerMisses { Misses = own.Misses, WaitsUntil = own.WaitsUntil };
        state.Probes.UnionWith(text.Probes);
        return state;
    }

    internal sealed record Own(string Account, int Misses, DateTimeOffset WaitsUntil);
}
