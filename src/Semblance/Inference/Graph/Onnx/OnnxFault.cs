using Semblance.Errors;

namespace Semblance.Inference.Graph.Onnx;

/// <summary>Makes the one exception for a model file that can't be read.</summary>
internal static class OnnxFault
{
    /// <summary>A refusal of the bytes of a model.</summary>
    /// <param name="what">What is wrong, as the end of the sentence "The model file is not a readable ONNX file: ...".</param>
    /// <returns>The exception to throw; <see cref="ErrorCode.ModelMismatch"/>.</returns>
    public static SemblanceException Malformed(string what) => new(
        ErrorCode.ModelMismatch,
        $"The model file is not a readable ONNX file: {what}.",
        "Fetch the model again and compare its SHA-256 with the catalogue's.");
}
