using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Semblance.Cli.Downloads;
using Semblance.IntegrationTests.Running;
using Semblance.UnitTests.Models;

namespace Semblance.IntegrationTests.Downloads;

/// <summary>A list with one model in it, which a server of this machine has.</summary>
internal sealed class MadeAvailable
{
    public const string Name = "made_yunet";

    /// <summary>The model: bytes that a detector could be made of, long enough to be cut.</summary>
    public byte[] File { get; } = MadeDetector.Build();

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(File));

    /// <summary>Half of it, which a cut leaves.</summary>
    public int Half => File.Length / 2;

    /// <summary>Writes the list.</summary>
    /// <param name="house">Where to.</param>
    /// <param name="address">Where the model lies.</param>
    /// <param name="knowsLength">False for an entry that does not tell the length.</param>
    /// <returns>The list's path.</returns>
    public string List(ScratchFolder house, Uri address, bool knowsLength = true)
    {
        var entry = MadeModelFolder.Entry(Name + ".onnx", File, "detect");
        entry["address"] = address.AbsoluteUri;
        entry["input"]!["shape"] = new JsonArray(1, 3, "h", "w");
        entry["input"]!["channels"] = "BGR";
        if (!knowsLength)
            entry.Remove("bytes");
        return house.Write("available.json", System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["models"] = new JsonArray(entry) }.ToJsonString()));
    }

    public AvailableModel Read(ScratchFolder house, Uri address, bool knowsLength = true) => AvailableModels.Read(List(house, address, knowsLength)).Require(Name);
}
