namespace Semblance.Inference.Graph.Onnx;

/// <summary>One operation of the graph (NodeProto of the ONNX specification).</summary>
internal sealed class OnnxNode
{
    private readonly List<string> _inputs = [];
    private readonly List<string> _outputs = [];
    private readonly List<ReadOnlyMemory<byte>> _attributes = [];

    private OnnxNode()
    {
    }

    /// <summary>Names of the tensors it reads; an empty name is an input left out.</summary>
    public IReadOnlyList<string> Inputs => _inputs;

    /// <summary>Names of the tensors it makes.</summary>
    public IReadOnlyList<string> Outputs => _outputs;

    /// <summary>The operation, without its domain.</summary>
    public string Operation { get; private set; } = "";

    /// <summary>True for an operation of ONNX itself, not of an extension.</summary>
    public bool Standard { get; private set; } = true;

    /// <summary>Reads a node.</summary>
    /// <param name="message">A NodeProto.</param>
    /// <returns>The node.</returns>
    /// <exception cref="Errors.SemblanceException">The bytes are not a NodeProto.</exception>
    public static OnnxNode Read(ReadOnlyMemory<byte> message)
    {
        var node = new OnnxNode();
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
        {
            switch (field.Number)
            {
                case 1: node._inputs.Add(field.Text); break;
                case 2: node._outputs.Add(field.Text); break;
                case 4: node.Operation = field.Text; break;
                case 5: node._attributes.Add(field.Bytes); break;
                case 7: node.Standard = field.Text is "" or "ai.onnx"; break;
                default: break;
            }
        }
        return node;
    }

    /// <summary>True for this operation of ONNX itself.</summary>
    /// <param name="operation">For example "PRelu".</param>
    /// <returns>Whether the node is one.</returns>
    public bool Is(string operation) => Standard && string.Equals(Operation, operation, StringComparison.Ordinal);

    /// <summary>The tensor of an attribute (AttributeProto field 5).</summary>
    /// <param name="name">The attribute's name.</param>
    /// <returns>The tensor, or null without such an attribute.</returns>
    /// <exception cref="Errors.SemblanceException">The attribute's bytes are damaged.</exception>
    public OnnxTensor? TensorAttribute(string name) => Attribute(name, 5) is { } field ? OnnxTensor.Read(field.Bytes) : null;

    /// <summary>The integer of an attribute (AttributeProto field 3).</summary>
    /// <param name="name">The attribute's name.</param>
    /// <returns>The integer, or null without such an attribute.</returns>
    /// <exception cref="Errors.SemblanceException">The attribute's bytes are damaged.</exception>
    public long? IntegerAttribute(string name) => Attribute(name, 3) is { } field ? (long)field.Varint : null;

    private WireField? Attribute(string name, int valueField)
    {
        foreach (var attribute in _attributes)
        {
            WireField? found = null;
            var named = false;
            var reader = new WireReader(attribute);
            while (reader.TryRead(out var field))
            {
                if (field.Number == 1)
                    named = string.Equals(field.Text, name, StringComparison.Ordinal);
                else if (field.Number == valueField)
                    found = field;
            }
            if (named)
                return found;
        }
        return null;
    }
}
