namespace Semblance.Inference.Graph.Onnx;

/// <summary>Wire types of protocol buffers (encoding specification, "Message Structure"); the two group types are not read.</summary>
internal enum WireKind
{
    /// <summary>Base-128 number of 1 to 10 bytes.</summary>
    Varint = 0,

    /// <summary>Eight bytes, little-endian.</summary>
    Fixed64 = 1,

    /// <summary>A varint length and that many bytes.</summary>
    Bytes = 2,

    /// <summary>Four bytes, little-endian.</summary>
    Fixed32 = 5,
}
