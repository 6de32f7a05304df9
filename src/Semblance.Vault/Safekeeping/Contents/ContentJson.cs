using System.Text.Json;
using System.Text.Json.Serialization;
using Semblance.Errors;
using Semblance.Vault.Constraints;

namespace Semblance.Vault.Safekeeping.Contents;

/// <summary>Contents as JSON, in steps of 64 bytes so that the length of a name does not show.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SubjectContent))]
[JsonSerializable(typeof(ProvenanceContent))]
[JsonSerializable(typeof(ConsentContent))]
[JsonSerializable(typeof(Remark))]
[JsonSerializable(typeof(ShotContent))]
internal sealed partial class ContentJson : JsonSerializerContext
{
    /// <summary>The bytes to be sealed.</summary>
    public static byte[] Write<T>(T content) => Sealing.PaddedText.ToBytes(JsonSerializer.Serialize(content, typeof(T), Default));

    /// <summary>The content again.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultDamaged"/>: the seal is whole, and what was sealed makes no sense: another program's doing.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (T)JsonSerializer.Deserialize(Sealing.PaddedText.Unpadded(bytes), typeof(T), Default)!;
        }
        catch (JsonException broken)
        {
            throw new SemblanceException(ErrorCode.VaultDamaged, $"A sealed {typeof(T).Name} makes no sense, though its seal is whole.", "Was it written by a newer program? Then open it with that one.", broken);
        }
    }
}
