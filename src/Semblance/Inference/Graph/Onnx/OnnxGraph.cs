namespace Semblance.Inference.Graph.Onnx;

/// <summary>What the rewrite has to know of a model file (ModelProto and its GraphProto); everything else stays bytes.</summary>
internal sealed class OnnxGraph
{
    /// <summary>A graph with more fields than this is refused: the largest networks known have a hundredth.</summary>
    public const int MostFields = 1_000_000;

    private readonly List<WireField> _modelFields = [];
    private readonly List<WireField> _graphFields = [];
    private readonly List<OnnxNode> _nodes = [];
    private readonly Dictionary<string, OnnxTensor> _initializers = new(StringComparer.Ordinal);
    private readonly List<OnnxValue> _inputs = [];
    private readonly HashSet<string> _inputNames = new(StringComparer.Ordinal);
    private readonly List<OnnxValue> _declared = [];

    private OnnxGraph()
    {
    }

    /// <summary>The nodes in the order of the file, which is an order they can run in.</summary>
    public IReadOnlyList<OnnxNode> Nodes => _nodes;

    /// <summary>Constant tensors by name.</summary>
    public IReadOnlyDictionary<string, OnnxTensor> Initializers => _initializers;

    /// <summary>Inputs, outputs and tensors in between that have a declared shape.</summary>
    public IReadOnlyList<OnnxValue> Declared => _declared;

    /// <summary>Version of the file format; from 4 on an initializer that is also an input can be overridden by the caller.</summary>
    public long FormatVersion { get; private set; }

    /// <summary>Version of ONNX's own operations.</summary>
    public long OperationSet { get; private set; }

    /// <summary>Reads a model file.</summary>
    /// <param name="model">The whole file.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.ModelMismatch"/>: the bytes are no ONNX model.</exception>
    public static OnnxGraph Read(ReadOnlyMemory<byte> model)
    {
        var graph = new OnnxGraph();
        ReadOnlyMemory<byte>? body = null;
        var reader = new WireReader(model);
        while (reader.TryRead(out var field))
        {
            Add(graph._modelFields, field);
            switch (field.Number)
            {
                case 1: graph.FormatVersion = (long)field.Varint; break;
                case 7 when body is null: body = field.Bytes; break;
                case 7: throw OnnxFault.Malformed("it has two graphs");
                case 8: graph.ReadOperationSet(field.Bytes); break;
                default: break;
            }
        }
        graph.ReadBody(body ?? throw OnnxFault.Malformed("it has no graph"));
        return graph;
    }

    /// <summary>True when a caller can't change this initializer.</summary>
    /// <param name="name">The initializer's name.</param>
    /// <returns>Whether it is constant.</returns>
    public bool IsConstant(string name) =>
        _initializers.ContainsKey(name)
        && (FormatVersion < 4 || !_inputNames.Contains(name));

    /// <summary>Writes the model with some nodes replaced; all other bytes stay as they were.</summary>
    /// <param name="replacements">By the node's place in <see cref="Nodes"/>: the NodeProtos that take its place.</param>
    /// <returns>The whole file.</returns>
    public ReadOnlyMemory<byte> Write(IReadOnlyDictionary<int, IReadOnlyList<ReadOnlyMemory<byte>>> replacements)
    {
        var body = new WireWriter();
        var index = 0;
        foreach (var field in _graphFields)
        {
            if (field.Number == 1 && replacements.TryGetValue(index++, out var nodes))
                foreach (var node in nodes)
                    body.Bytes(1, node);
            else
                body.Raw(field.Raw);
        }
        var model = new WireWriter();
        foreach (var field in _modelFields)
        {
            if (field.Number == 7)
                model.Bytes(7, body.Written);
            else
                model.Raw(field.Raw);
        }
        return model.Written;
    }

    private void ReadOperationSet(ReadOnlyMemory<byte> message)
    {
        var standard = true;
        long version = 0;
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
        {
            if (field.Number == 1)
                standard = field.Text is "" or "ai.onnx";
            else if (field.Number == 2)
                version = (long)field.Varint;
        }
        if (standard)
            OperationSet = version;
    }

    private void ReadBody(ReadOnlyMemory<byte> message)
    {
        var reader = new WireReader(message);
        while (reader.TryRead(out var field))
        {
            Add(_graphFields, field);
            switch (field.Number)
            {
                case 1: _nodes.Add(OnnxNode.Read(field.Bytes)); break;
                case 5: ReadInitializer(field.Bytes); break;
                case 11: _inputs.Add(OnnxValue.Read(field.Bytes)); break;
                case 12 or 13: _declared.Add(OnnxValue.Read(field.Bytes)); break;
                default: break;
            }
        }
        _declared.AddRange(_inputs);
        _inputNames.UnionWith(_inputs.Select(input => input.Name));
    }

    private void ReadInitializer(ReadOnlyMemory<byte> message)
    {
        var tensor = OnnxTensor.Read(message);
        if (!_initializers.TryAdd(tensor.Name, tensor))
            throw OnnxFault.Malformed("two constants have the same name");
    }

    private static void Add(List<WireField> fields, WireField field)
    {
        if (fields.Count == MostFields)
            throw OnnxFault.Malformed($"it has more than {MostFields} fields");
        fields.Add(field);
    }
}
