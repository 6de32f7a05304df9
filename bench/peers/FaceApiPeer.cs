using System.Diagnostics;
using System.Numerics.Tensors;
using System.Text.Json;

namespace Semblance.Peers;

/// <summary>@vladmandic/face-api in a Node process of its own, which idles while the others work.</summary>
internal sealed class FaceApiPeer : IPeer
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web);

    private readonly Process _node;

    public FaceApiPeer(string script, string detector)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(detector);
        _node = Process.Start(start)!;
        using var versions = JsonDocument.Parse(ReadLine());
        string Version(string key) => versions.RootElement.GetProperty(key).GetString()!;
        Name = $"face-api, {detector} detector";
        Made = $"@vladmandic/face-api {Version("faceapi")}, tfjs {Version("tfjs")} WASM, Node {Version("node")}: {(string.Equals(detector, "tiny", StringComparison.Ordinal) ? "tiny detector at 320 pixels from score 0.2" : "SSD MobileNet detector at 512 pixels from score 0.1")}, 68 points, ResNet; Euclidean distance";
    }

    public string Name { get; }

    public string Made { get; }

    public Answer Work(string file)
    {
        _node.StandardInput.WriteLine(file);
        _node.StandardInput.Flush();
        return JsonSerializer.Deserialize<Answer>(ReadLine(), Style)!;
    }

    /// <summary>Its descriptors are compared by Euclidean distance, usually below 1.</summary>
    public double Similarity(float[] one, float[] other) => Math.Max(-1, 1 - TensorPrimitives.Distance<float>(one, other));

    public void Dispose()
    {
        // The end of its input ends it.
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    // What is no JSON is a remark of one of its libraries.
    private string ReadLine()
    {
        while (_node.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith('{'))
                return line;
            Console.Error.WriteLine(line);
        }
        throw new InvalidOperationException("The Node process has ended; its complaint stands above.");
    }
}
