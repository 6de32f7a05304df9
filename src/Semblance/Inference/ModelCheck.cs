using Semblance.Models;

namespace Semblance.Inference;

/// <summary>Loads a model once to see whether its file and shapes are the ones that its catalogue describes.</summary>
public static class ModelCheck
{
    /// <summary>Checks a model.</summary>
    /// <param name="card">The catalogue entry.</param>
    /// <exception cref="Errors.SemblanceException">The file is missing or differs; the message names the field.</exception>
    public static void Run(ModelCard card)
    {
        using var session = ModelSession.Load(card, new InferenceOptions { OptimizeGraph = false });
    }
}
