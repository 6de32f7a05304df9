using Semblance.Inference;

namespace Semblance.Detection;

/// <summary>Turns a detector network's outputs into candidates in canvas pixels. There is one for each family of networks.</summary>
internal interface IDetectionDecoder
{
    /// <summary>Adds all candidates whose score reaches the minimum.</summary>
    void Decode(ModelOutputs outputs, int canvasWidth, int canvasHeight, float minScore, CandidateBuffer candidates);
}
