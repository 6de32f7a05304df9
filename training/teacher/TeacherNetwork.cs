using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;
using Semblance.Inference;
using Semblance.Inference.Graph;

namespace Semblance.Training.Teacher;

/// <summary>A network that takes aligned faces, run as the product runs it.</summary>
internal sealed class TeacherNetwork : IDisposable
{
    private readonly InferenceSession _session;

    private readonly RunOptions _options = new();

    private readonly string[] _inputs;

    private TeacherNetwork(InferenceSession session)
    {
        _session = session;
        _inputs = [.. session.InputMetadata.Keys];
        Outputs = [.. session.OutputMetadata.Keys];
    }

    /// <summary>The outputs, in the order of the file.</summary>
    public string[] Outputs { get; }

    /// <summary>Loads a model, whose PRelu nodes become cheaper equal ones.</summary>
    public static TeacherNetwork Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var graph = GraphOptimizer.Prepare(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), new GraphOptions());
        return new TeacherNetwork(new InferenceSession(graph.Model.ToArray(), SessionSettings.Create()));
    }

    /// <summary>Runs a tensor of N x 3 x 112 x 112 numbers.</summary>
    public IDisposableReadOnlyCollection<OrtValue> Run(OrtValue faces) => _session.Run(_options, _inputs, [faces], Outputs);

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }
}
