using Microsoft.ML.OnnxRuntime;
using Semblance.Models;

namespace Semblance.Inference;

/// <summary>Compares what a network says about itself with what its catalogue entry says.</summary>
internal static class SessionContract
{
    /// <exception cref="Errors.SemblanceException">A name or size differs; the message names the field.</exception>
    public static void Check(ModelCard card, InferenceSession session)
    {
        if (!session.InputMetadata.TryGetValue(card.Input.Name, out var input))
            throw ModelFile.Differs(card, "input.name", $"the network has {string.Join(", ", session.InputMetadata.Keys)}, the catalogue says {card.Input.Name}");
        if (input.ElementType != typeof(float) || input.Dimensions.Length != 4)
            throw ModelFile.Differs(card, "input.type", $"the network takes {input.ElementType.Name} of rank {input.Dimensions.Length}, the catalogue says float32 of rank 4");

        CheckSize(card, "input.shape[0]", input.Dimensions[0], card.Input.Batch);
        CheckSize(card, "input.shape[1]", input.Dimensions[1], 3);
        CheckSize(card, "input.shape[2]", input.Dimensions[2], card.Input.Height);
        CheckSize(card, "input.shape[3]", input.Dimensions[3], card.Input.Width);
        if (card.OutputName is { } name)
            CheckOutput(card, session, name);
    }

    private static void CheckOutput(ModelCard card, InferenceSession session, string name)
    {
        if (!session.OutputMetadata.TryGetValue(name, out var output))
            throw ModelFile.Differs(card, "output.name", $"the network has {string.Join(", ", session.OutputMetadata.Keys)}, the catalogue says {name}");
        var sizes = output.Dimensions.Skip(1).ToArray();
        if (card.OutputShape.Count > 0 && !sizes.SequenceEqual(card.OutputShape))
            throw ModelFile.Differs(card, "output.shape", $"the network has [{string.Join(", ", sizes)}] behind the batch, the catalogue says [{string.Join(", ", card.OutputShape)}]");
    }

    private static void CheckSize(ModelCard card, string field, int actual, int? stated)
    {
        var isFree = actual <= 0;
        if (isFree ? stated is not null && !string.Equals(field, "input.shape[1]", StringComparison.Ordinal) : actual != stated)
            throw ModelFile.Differs(card, field, $"the network has {(isFree ? "a free size" : actual.ToString(System.Globalization.CultureInfo.InvariantCulture))}, the catalogue says {stated?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "a free size"}");
    }
}
